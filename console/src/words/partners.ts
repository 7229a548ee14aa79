export const partners = {
  title: 'Partners',
  hint: 'They read what we share: the banks named here, as far as their source permits that.',
  new: 'New partner',
  empty: 'Nobody reads from us.',
  columns: { name: 'Name', banks: 'May read', since: 'Since' },
  noBanks: 'nothing',
  notPermitted: 'not shared on',
  ended: 'Ended',
  change: 'Change',
  end: 'End',
  of: (act: string, name: string) => `${act} ${name}`,
} as const;

export const partnerForm = {
  create: 'New partner',
  edit: (name: string) => `What ${name} may read`,
  name: 'Name',
  needName: 'Give a name.',
  banks: 'Banks',
  banksHint: 'It reads of them what their source permits. What is taken back, it is told is gone.',
  withheld: (name: string) => `${name} (not shared on)`,
  make: 'Make the partner',
  save: 'Save',
  end: (name: string) => `End ${name}`,
  endText: 'Its key is withdrawn at once, and for good. What it has read, it may still have.',
  submitEnd: 'End the partner',
} as const;

export const partnerKey = {
  title: (name: string) => `The key of ${name}`,
  text: 'Copy it now: it is shown here alone. Whoever has it reads what the partner may read.',
  key: 'Key',
  addresses: 'Where it reads',
  stopncii: 'As from StopNCII.org',
  stopnciiKey: 'the key in the header x-functions-key',
  threatexchange: 'As from ThreatExchange',
  threatexchangeKey: 'access_token=1|<key>',
} as const;
