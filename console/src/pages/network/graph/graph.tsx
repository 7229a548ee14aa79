import type { NetworkGraph, Role } from '@breakwater/sdk';
import { ActionIcon, Text, useComputedColorScheme } from '@mantine/core';
import { IconFocus2, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { words } from '../../../words.ts';
import { emphasise } from './emphasis.ts';
import { useSigma } from './use-sigma.ts';

interface Props {
  readonly graph: NetworkGraph;
  readonly chosen: string | undefined;
  readonly role: Role | undefined;
  readonly atRisk: boolean | undefined;
  readonly onChoose: (account: string | undefined) => void;
}

const said = words.graph;
const still = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export default function Graph({ graph, chosen, role, atRisk, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const renderer = useSigma(frame, graph, scheme, onChoose);
  useEffect(() => {
    if (renderer) emphasise(renderer, { chosen, role, atRisk, scheme });
  }, [renderer, chosen, role, atRisk, scheme]);
  const camera = renderer?.getCamera();
  const duration = still() ? 0 : 200;
  return (
    <>
      <div
        ref={frame}
        className="graph"
        role="img"
        aria-label={said.label(graph.nodes.length, graph.total)}
      />
      {renderer === null && <Text className="graph-cannot">{said.cannot}</Text>}
      <div className="graph-zoom">
        <ActionIcon
          variant="default"
          aria-label={said.zoomIn}
          onClick={() => camera?.animatedZoom({ duration })}
        >
          <IconPlus size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={said.zoomOut}
          onClick={() => camera?.animatedUnzoom({ duration })}
        >
          <IconMinus size={16} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={said.fit}
          onClick={() => camera?.animatedReset({ duration })}
        >
          <IconFocus2 size={16} />
        </ActionIcon>
      </div>
    </>
  );
}
