import { Kbd, Modal, Title } from '@mantine/core';
import { usePageKeysListed } from '../parts/page-keys.ts';
import { usePlaces } from '../places/use-places.ts';
import { words } from '../words.ts';

const said = words.keys;

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

interface Listed {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The keys of the page that is open, those of every page, and those that lead to places. */
export function KeyboardHelp({ opened, onClose }: Props) {
  const places = usePlaces().flatMap((group) => group.places);
  const ofPage = usePageKeysListed();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={said.title}
      size={680}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <div className="keys">
        <div>
          {ofPage.length > 0 && (
            <Keys title={said.page} list={ofPage.map(({ key, does }) => ({ keys: [key], does }))} />
          )}
          <Keys title={said.everywhere} list={said.list} />
        </div>
        <Keys
          title={said.go}
          list={places.map(({ key, label }) => ({ keys: ['g', key], does: label }))}
        />
      </div>
    </Modal>
  );
}

function Keys({ title, list }: { readonly title: string; readonly list: readonly Listed[] }) {
  return (
    <section>
      <Title order={3}>{title}</Title>
      <dl>
        {list.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} mr={4}>
                  {key}
                </Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
