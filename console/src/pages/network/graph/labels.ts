import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { MemberLink, MemberNode } from './model.ts';

/** Draws the names of members where there is room, on a rim of the page's own ground. */
export const plainLabel =
  (ground: string, ink: string): NodeLabelDrawingFunction<MemberNode, MemberLink> =>
  (context, { x, y, size, label, highlighted }, { labelSize, labelFont }) => {
    // What is highlighted has a label of its own.
    if (!label || highlighted) return;
    context.font = `${labelSize}px ${labelFont}`;
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = ground;
    context.fillStyle = ink;
    const left = x + size * 1.8 + 2;
    context.strokeText(label, left, y + labelSize * 0.34);
    context.fillText(label, left, y + labelSize * 0.34);
  };

/** Draws the label of a member under the pointer, or chosen, on the page's own ground. */
export const hoverLabel =
  (ground: string, ink: string): NodeHoverDrawingFunction<MemberNode, MemberLink> =>
  (context, { x, y, size, label }, { labelSize, labelFont }) => {
    if (!label) return;
    context.font = `600 ${labelSize}px ${labelFont}`;
    const width = context.measureText(label).width;
    const left = x + size * 2 + 3;
    context.fillStyle = ground;
    context.strokeStyle = ink;
    context.lineWidth = 0.5;
    context.beginPath();
    context.roundRect(left, y - labelSize * 0.8, width + 10, labelSize * 1.6, 3);
    context.fill();
    context.stroke();
    context.fillStyle = ink;
    context.fillText(label, left + 5, y + labelSize * 0.34);
  };
