import type { NetworkGraph } from '@breakwater/sdk';
import { type RefObject, useEffect, useRef, useState } from 'react';
import Sigma from 'sigma';
import { hoverLabel, plainLabel } from './labels.ts';
import type { Scheme } from './lines.ts';
import { memberProgram } from './member-program.ts';
import { type MemberLink, type MemberNode, modelOf } from './model.ts';

export type Renderer = Sigma<MemberNode, MemberLink>;

interface Drawn {
  readonly graph: NetworkGraph;
  readonly scheme: Scheme;
  readonly renderer: Renderer | null;
}

const inks = {
  light: { ink: '#17222c', ground: '#ffffff', shader: [0.09, 0.13, 0.17] },
  dark: { ink: '#d8e0e8', ground: '#1b2a38', shader: [0.85, 0.88, 0.91] },
} as const;

/** A renderer in the frame, made anew for another graph or another scheme; null: no WebGL here. */
export function useSigma(
  frame: RefObject<HTMLElement | null>,
  graph: NetworkGraph,
  scheme: Scheme,
  onChoose: (account: string | undefined) => void,
): Renderer | undefined | null {
  const [drawn, setDrawn] = useState<Drawn>();
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!frame.current) return;
    const { ink, ground, shader } = inks[scheme];
    let made: Renderer;
    try {
      made = new Sigma<MemberNode, MemberLink>(
        modelOf(graph, frame.current.clientWidth),
        frame.current,
        {
          defaultNodeType: 'member',
          nodeProgramClasses: { member: memberProgram(shader) },
          nodeHoverProgramClasses: { member: memberProgram(shader) },
          defaultDrawNodeHover: hoverLabel(ground, ink),
          defaultDrawNodeLabel: plainLabel(ground, ink),
          labelSize: 12,
          labelFont: getComputedStyle(document.body).fontFamily,
          labelDensity: 0.5,
          labelGridCellSize: 120,
          labelRenderedSizeThreshold: 7,
          stagePadding: 36,
          minCameraRatio: 0.05,
          maxCameraRatio: 2.5,
          zIndex: true,
          minEdgeThickness: 1.3,
        },
      );
    } catch {
      setDrawn({ graph, scheme, renderer: null });
      return;
    }
    made.on('clickNode', ({ node }) => choose.current(node));
    made.on('clickStage', () => choose.current(undefined));
    made.on('enterNode', () => frame.current?.setAttribute('data-over', ''));
    made.on('leaveNode', () => frame.current?.removeAttribute('data-over'));
    setDrawn({ graph, scheme, renderer: made });
    return () => made.kill();
  }, [frame, graph, scheme]);
  // One of another graph or scheme is killed in this very pass: nobody is to draw with it.
  return drawn?.graph === graph && drawn.scheme === scheme ? drawn.renderer : undefined;
}
