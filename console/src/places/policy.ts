import {
  IconEyeglass,
  IconGavel,
  IconGhost,
  IconGitPullRequest,
  IconHandStop,
  IconRadar2,
  IconSparkles,
} from '@tabler/icons-react';
import { words } from '../words.ts';
import type { PlaceGroup } from './place.ts';

const { nav } = words;

export const policyPlaces: PlaceGroup = {
  label: nav.policyGroup,
  places: [
    { to: '/policy', label: nav.policy, icon: IconGavel, key: 'p', route: 'GET /v1/policy' },
    {
      to: '/changes',
      label: nav.changes,
      icon: IconGitPullRequest,
      key: 'h',
      route: 'GET /v1/policy/proposals',
    },
    {
      to: '/candidates',
      label: nav.candidates,
      icon: IconSparkles,
      key: 'a',
      route: 'GET /v1/policy/candidates',
    },
    {
      to: '/would-see',
      label: nav.wouldSee,
      icon: IconEyeglass,
      key: 'w',
      route: 'POST /v1/decisions/preview',
    },
    {
      to: '/leaks',
      label: nav.leaks,
      icon: IconRadar2,
      key: 'l',
      route: 'GET /v1/decisions/status',
    },
    {
      to: '/brake',
      label: nav.brake,
      icon: IconHandStop,
      key: 's',
      route: 'GET /v1/decisions/brakes',
    },
    {
      to: '/shadow',
      label: nav.shadow,
      icon: IconGhost,
      key: 'd',
      route: 'GET /v1/decisions/shadow',
    },
  ],
};
