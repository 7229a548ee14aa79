import type { NodeHoverDrawingFunction } from 'sigma/rendering';
import type { MemberLink, MemberNode } from './model.ts';

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
