import type { Exchange } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { moment } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

const said = words.exchange;
const { never, fetched } = words.exchanges;

/** How an exchange stands: what it fetched, up to where, and when it goes on. */
export function ExchangeFacts({ exchange }: { readonly exchange: Exchange }) {
  const { running, last, nextRunAt, everyMinutes, upToDateAt, checkpoint, bank } = exchange;
  return (
    <section className="card" aria-label={said.facts}>
      <Title order={2}>{said.facts}</Title>
      {running && (
        <p role="status" className="waits">
          {words.exchanges.states.running}: {fetched(running.fetched)}
        </p>
      )}
      {last?.failure && (
        <p className="waits">
          <b>{said.failed}:</b> {last.failure}
        </p>
      )}
      <dl className="figures small">
        <Fact label={said.last}>
          {last ? (
            <>
              <When at={last.endedAt} /> ({fetched(last.fetched)})
            </>
          ) : (
            never
          )}
        </Fact>
        <Fact label={said.next}>
          {nextRunAt ? (
            <>
              {moment(nextRunAt)}, {said.every(everyMinutes)}
            </>
          ) : (
            said.notByItself
          )}
        </Fact>
        <Fact label={said.upToDate}>{upToDateAt ? <When at={upToDateAt} /> : never}</Fact>
        {checkpoint.readUpTo && <Fact label={said.readUpTo}>{moment(checkpoint.readUpTo)}</Fact>}
        <Fact label={said.bank}>
          {bank ? (
            <Link to="/banks/$name" params={{ name: bank }}>
              {bank}
            </Link>
          ) : (
            said.bankGone
          )}
        </Fact>
        <Fact label={said.opinions}>
          {exchange.sendOpinions ? said.opinionsSent : said.opinionsKept}
        </Fact>
        <Fact label={said.credentials}>{said.credentialKinds[exchange.credentials]}</Fact>
      </dl>
      <details>
        <summary>{said.checkpoint}</summary>
        <code className="raw">
          {checkpoint.position === null
            ? said.noCheckpoint
            : JSON.stringify(checkpoint.position, undefined, 2)}
        </code>
      </details>
      <details>
        <summary>{said.settings}</summary>
        <code className="raw">{JSON.stringify(exchange.config, undefined, 2)}</code>
      </details>
    </section>
  );
}
