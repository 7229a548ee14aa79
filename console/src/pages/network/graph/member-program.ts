import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { fragmentShader, vertexShader } from './member-shaders.ts';
import type { MemberLink, MemberNode } from './model.ts';

const uniforms = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_ink'] as const;

/** Draws members: the role's shape, a ring for at-risk, a second outline for seeds. */
export function memberProgram(ink: readonly [number, number, number]) {
  return class MemberProgram extends NodeProgram<
    (typeof uniforms)[number],
    MemberNode,
    MemberLink
  > {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLES,
        UNIFORMS: uniforms,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_mark', size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    processVisibleItem(index: number, start: number, data: NodeDisplayData & Partial<MemberNode>) {
      const { array } = this;
      array[start] = data.x;
      array[start + 1] = data.y;
      array[start + 2] = data.size;
      array[start + 3] = floatColor(data.color);
      array[start + 4] = index;
      array[start + 5] = data.mark ?? 0;
    }

    setUniforms(
      { sizeRatio, correctionRatio, matrix }: RenderParams,
      { gl, uniformLocations }: ProgramInfo,
    ) {
      const at = uniformLocations as Record<string, WebGLUniformLocation>;
      gl.uniform1f(at.u_sizeRatio ?? null, sizeRatio);
      gl.uniform1f(at.u_correctionRatio ?? null, correctionRatio);
      gl.uniformMatrix3fv(at.u_matrix ?? null, false, matrix);
      gl.uniform3f(at.u_ink ?? null, ...ink);
    }
  };
}
