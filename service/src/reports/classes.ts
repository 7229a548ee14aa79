/** What a report is about, the most urgent first: each class has its due date and its weight. */
export const reportClasses = [
  'meeting-a-child',
  'trafficking',
  'blackmail',
  'self-harm',
  'apparent-material',
  'solicitation',
  'advertising',
  'other',
] as const;
export type ReportClass = (typeof reportClasses)[number];

/** Who reports. */
export const reporterTypes = [
  'user',
  'minor',
  'guardian',
  'trusted-flagger',
  'hotline',
  'authority',
  'anonymous',
] as const;
export type ReporterType = (typeof reporterTypes)[number];

/** The ways by which reports come in. */
export const channels = ['api', 'coop', 'activity', 'email', 'file', 'form'] as const;
export type Channel = (typeof channels)[number];

/** What a report can be about. */
export const targetKinds = [
  'account',
  'post',
  'media',
  'link',
  'hashtag',
  'device',
  'other',
] as const;
export type TargetKind = (typeof targetKinds)[number];

/** The more urgent of two classes. */
export function moreUrgent(one: ReportClass, other: ReportClass): ReportClass {
  return reportClasses.indexOf(one) <= reportClasses.indexOf(other) ? one : other;
}

/** Whether the reporter says to be a child, or speaks for one. */
export function speaksForChild(type: ReporterType): boolean {
  return type === 'minor' || type === 'guardian';
}

/** Whether the reporter is trusted by law or agreement, and goes to a queue of their own. */
export function isTrusted(type: ReporterType): boolean {
  return type === 'trusted-flagger' || type === 'hotline' || type === 'authority';
}
