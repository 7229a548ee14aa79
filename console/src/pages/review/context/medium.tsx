import type { ShownMedium, Unblurred } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { IconEyeOff, IconPhoto, IconVideo } from '@tabler/icons-react';
import { useState } from 'react';
import { answer, client, newIdempotencyKey } from '../../../api.ts';
import { usePageKeys } from '../../../parts/page-keys.ts';
import { ReasonDialog } from '../../../parts/reason-dialog.tsx';
import { words } from '../../../words.ts';
import { OpenMedium } from './open-medium.tsx';

const said = words.media;

interface Props {
  readonly item: string;
  readonly medium: ShownMedium;
  readonly first: boolean;
}

/** One medium: covered, with how the server wants it shown; unblurred with a reason, for a while. */
export function Medium({ item, medium, first }: Props) {
  const { id, mediaType, unblur, decided, shown } = medium;
  const video = mediaType?.startsWith('video/') ?? false;
  const [asking, setAsking] = useState(false);
  const [frame, setFrame] = useState(0);
  const [open, setOpen] = useState<Unblurred>();
  const may = unblur !== 'never' && !open;
  usePageKeys(
    first && may ? [{ key: 'u', does: words.itemKeys.unblur, run: () => setAsking(true) }] : [],
  );
  const ask = async (reason: string) => {
    const path = '/v1/review/items/{id}/unblur';
    const params = { path: { id: item }, header: { 'idempotency-key': newIdempotencyKey() } };
    const body = { medium: id, frame, reason, ...(unblur === 'decided' && { again: true }) };
    setOpen(await answer(client.POST(path, { params, body })));
  };
  const Icon = video ? IconVideo : IconPhoto;
  return (
    <li className="medium">
      <div className="cover" data-open={open !== undefined || undefined}>
        {open ? <Icon size={26} aria-hidden /> : <IconEyeOff size={26} aria-hidden />}
        <span>{open ? said.open : said.covered}</span>
      </div>
      <div className="medium-facts">
        <b className="hash">{id}</b>
        <small>
          {[mediaType, ...Object.keys(medium.digests)].filter(Boolean).join(', ')}
          {video && ` · ${said.frame(frame)}`}
        </small>
        {unblur === 'never' && <span>{said.never}</span>}
        {decided && (
          <span>
            {said.decided(words.outcomes[decided.outcome], decided.severity, decided.distance)}
          </span>
        )}
        {shown && !open && (
          <small>{said.shown(shown.blur, shown.greyscale, shown.mute, shown.small)}</small>
        )}
        {open && (
          <OpenMedium
            open={open}
            onCovered={(sufficient) => {
              setOpen(undefined);
              if (video && !sufficient) setFrame((now) => now + 1);
            }}
          />
        )}
        {may && (
          <Button
            size="compact-sm"
            variant="default"
            className="start"
            onClick={() => setAsking(true)}
          >
            {unblur === 'decided' ? said.anyway : frame > 0 ? said.nextFrame : said.unblur}
          </Button>
        )}
      </div>
      {asking && (
        <ReasonDialog
          title={said.title}
          text={said.text}
          submit={said.submit}
          send={ask}
          onDone={() => undefined}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
