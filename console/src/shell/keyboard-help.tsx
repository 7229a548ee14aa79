import { Kbd, Modal, Table } from '@mantine/core';
import { words } from '../words.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function KeyboardHelp({ opened, onClose }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.keys.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {words.keys.list.map(({ keys, does }) => (
            <Table.Tr key={does}>
              <Table.Th scope="row" w={110}>
                {keys.map((key) => (
                  <Kbd key={key} mr={6}>
                    {key}
                  </Kbd>
                ))}
              </Table.Th>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
