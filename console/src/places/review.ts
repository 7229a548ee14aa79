import { IconChecklist, IconFlag, IconGauge, IconInbox, IconUsersGroup } from '@tabler/icons-react';
import { words } from '../words.ts';
import type { PlaceGroup } from './place.ts';

export const reviewPlaces: PlaceGroup = {
  label: words.nav.reviewGroup,
  places: [
    {
      to: '/queue',
      label: words.queue.title,
      icon: IconInbox,
      key: 'q',
      route: 'GET /v1/review/queues',
    },
    {
      to: '/review',
      label: words.review.title,
      icon: IconChecklist,
      key: 'v',
      route: 'GET /v1/review/decisions/{id}',
    },
    {
      to: '/reports',
      label: words.reports.title,
      icon: IconFlag,
      key: 'r',
      route: 'GET /v1/reports',
    },
    {
      to: '/quality',
      label: words.quality.title,
      icon: IconGauge,
      key: 'u',
      route: 'GET /v1/review/quality',
    },
    {
      to: '/team',
      label: words.team.title,
      icon: IconUsersGroup,
      key: 't',
      route: 'GET /v1/review/decisions/{id}',
    },
  ],
};
