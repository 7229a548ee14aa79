import type { ItemContext } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { day, number } from '../../../format.ts';
import { Fact } from '../../../parts/fact.tsx';
import { words } from '../../../words.ts';

const said = words.item;

/** Who or what an item is about, as the record has it. */
export function SubjectFacts({
  subject,
}: {
  readonly subject: NonNullable<ItemContext['subject']>;
}) {
  const { account, known, kind, id } = subject;
  const { facts } = said;
  return (
    <>
      <dl className="facts-list">
        <Fact label={kind}>{id}</Fact>
        {account?.handle && <Fact label={facts.handle}>@{account.handle}</Fact>}
        {account?.name && <Fact label={facts.name}>{account.name}</Fact>}
        {account?.summary && <Fact label={facts.summary}>{account.summary}</Fact>}
        {account?.ageBand && <Fact label={facts.ageBand}>{account.ageBand}</Fact>}
        {account?.country && <Fact label={facts.country}>{account.country}</Fact>}
        {account?.createdAt && <Fact label={facts.created}>{day(account.createdAt)}</Fact>}
        {account?.existence && <Fact label={facts.existence}>{account.existence}</Fact>}
        {account && <Fact label={facts.followers}>{number(account.followers)}</Fact>}
      </dl>
      {!known && <Text c="dimmed">{said.unknown}</Text>}
    </>
  );
}
