import { Button, FileButton, TextInput } from '@mantine/core';
import { IconFileSearch, IconSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { answer, client } from '../../api.ts';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { FoundByFile } from './found-by-file.tsx';
import { FoundByHash } from './found-by-hash.tsx';
import { hashesOf } from './hashes.ts';

const said = words.lookUp;

/** Sends a file as it is, and answers which banks know it. */
const lookAt = async (file: File) => {
  const { items } = await answer(
    client.POST('/v1/media', {
      // The shape of the other body, that of digests, is the one that the types know.
      body: file as never,
      bodySerializer: (body: unknown) => body as BodyInit,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  );
  return items[0];
};

interface Props {
  readonly banks: readonly string[];
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
  const file = useMutation({ mutationFn: lookAt });
  const search = (event: FormEvent) => {
    event.preventDefault();
    file.reset();
    setRefused(hashesOf(text).length === 0);
    if (hashesOf(text).length > 0) navigate({ to: '/banks', search: { hash: text.trim() } });
  };
  const choose = (chosen: File | null) => {
    if (!chosen) return;
    setText('');
    setRefused(false);
    navigate({ to: '/banks', search: {} });
    file.mutate(chosen);
  };
  return (
    <section className="card look-up" aria-label={said.title}>
      <h2>{said.title}</h2>
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
          <FileButton onChange={choose}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={file.isPending}
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
      {!hash && (file.data || file.error) && (
        <FoundByFile name={file.variables?.name ?? ''} found={file.data} error={file.error} />
      )}
    </section>
  );
}
