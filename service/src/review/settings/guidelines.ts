import type { Guideline } from './settings-schema.ts';

/** The rules of child safety that the house comes with, until a platform writes its own. */
export const guidelines: Guideline[] = [
  {
    id: 'meeting',
    title: 'Arranging to meet a child',
    text: 'An adult asks a child, or somebody who seems to be one, for a meeting, an address or a way to travel, or tells others where a child can be met. What counts is what was proposed, not whether it came about. Families, schools and clubs arrange meetings openly; that is no violation.',
    classes: ['meeting-a-child'],
  },
  {
    id: 'trafficking',
    title: 'Offering or moving a child',
    text: 'A child is offered, sought or moved for exploitation or work, or others are told how. Reports of journalists and help for those affected are no violation.',
    classes: ['trafficking'],
  },
  {
    id: 'blackmail',
    title: 'Threatening with private pictures',
    text: 'Somebody threatens to show private pictures, or to tell of them, to get money, more pictures or silence. Whoever was threatened is to be helped, and breaks no rule by having sent a picture.',
    classes: ['blackmail'],
  },
  {
    id: 'self-harm',
    title: 'Danger to oneself',
    text: 'Somebody says that they may hurt themselves, or urges others to. Whoever is in danger is to be helped, and breaks no rule by saying so; urging others does.',
    classes: ['self-harm'],
  },
  {
    id: 'material',
    title: 'Apparent material',
    text: 'A picture, video or text that shows or describes the abuse of a child, drawn and generated ones among them. The words that come with it, and what the record knows, often suffice: look at media only where they do not.',
    classes: ['apparent-material'],
  },
  {
    id: 'solicitation',
    title: 'Soliciting a child',
    text: 'An adult asks a child for pictures, secrets or private talk, or builds trust to that end: gifts, secrecy, moving to another service. Single friendly words are none of these.',
    classes: ['solicitation'],
  },
  {
    id: 'advertising',
    title: 'Offering or seeking material',
    text: 'An account offers, sells, swaps or seeks withheld material, or shows the way to it: by terms, links, other accounts or payment. Survivors, advocates, journalists and teachers use the same words; read what they say.',
    classes: ['advertising'],
  },
  {
    id: 'other',
    title: 'Other rules',
    text: 'What breaks another rule of the platform. If a child may be concerned, decide by the rule that protects it.',
    classes: ['other'],
  },
];
