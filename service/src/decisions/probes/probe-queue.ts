/** The queue of probes: its name and how it is kept, for those who put one in. */
export const probeQueue = { name: 'decisions.probe', expireInSeconds: 3_600 } as const;
