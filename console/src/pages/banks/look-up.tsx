import type { Bank } from '@breakwater/sdk';
import { Button, FileButton, TextInput, Title } from '@mantine/core';
import { IconFileSearch, IconSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { FoundByFile } from './found-by-file.tsx';
import { FoundByHash } from './found-by-hash.tsx';
import { framesOf, hashesOf } from './hashes.ts';
import { lookAt } from './look-at.ts';

const said = words.lookUp;

interface Props {
  readonly banks: readonly Bank[];
  /** From the address: a search can be sent to a colleague. */
  readonly hash: string | undefined;
}

/** Whether a hash or a file is known, in all banks. */
export function LookUp({ banks, hash = '' }: Props) {
  const navigate = useNavigate();
  const mayLook = useMay('POST /v1/media');
  const [text, setText] = useState(hash);
  const [refused, setRefused] = useState(false);
  useEffect(() => setText(hash), [hash]);
  const [over, setOver] = useState(false);
  const chooseAnew = useRef<() => void>(null);
  const media = useMutation({ mutationFn: lookAt });
  const search = (event: FormEvent) => {
    event.preventDefault();
    media.reset();
    const frames = mayLook ? framesOf(text) : undefined;
    const known = frames !== undefined || hashesOf(text).length > 0;
    setRefused(!known);
    if (frames) {
      navigate({ to: '/banks', search: {} });
      media.mutate(frames);
    } else if (known) {
      navigate({ to: '/banks', search: { hash: text.trim() } });
    }
  };
  const choose = (chosen: File | null | undefined) => {
    if (!chosen || media.isPending) return;
    chooseAnew.current?.();
    setText('');
    setRefused(false);
    navigate({ to: '/banks', search: {} });
    media.mutate(chosen);
  };
  const drag = (event: DragEvent) => {
    if (!mayLook || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') choose(event.dataTransfer.files[0]);
  };
  return (
    <section
      className="card look-up"
      aria-label={said.title}
      data-over={over || undefined}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drag}
    >
      <Title order={2}>{said.title}</Title>
      <form onSubmit={search} noValidate className="look-up-form">
        <TextInput
          label={said.hash}
          description={said.hashHint}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={refused && said.noHash}
          spellCheck={false}
          data-search
        />
        <Button type="submit" variant="default" leftSection={<IconSearch size={16} />}>
          {said.search}
        </Button>
        {mayLook && (
          <FileButton onChange={choose} resetRef={chooseAnew}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={media.isPending}
                leftSection={<IconFileSearch size={16} />}
                aria-describedby="look-up-file-hint"
              >
                {said.chooseFile}
              </Button>
            )}
          </FileButton>
        )}
      </form>
      {mayLook && (
        <p id="look-up-file-hint" className="hint">
          {said.fileHint}
        </p>
      )}
      {hash && <FoundByHash banks={banks} hash={hash} />}
      {!hash && (media.data || media.error) && (
        <FoundByFile
          name={media.variables instanceof File ? media.variables.name : said.video}
          found={media.data}
          error={media.error}
        />
      )}
    </section>
  );
}
