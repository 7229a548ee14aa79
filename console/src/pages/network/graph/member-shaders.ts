/**
 * A member is one triangle; the fragment shader draws its shape from the distance to the shape's
 * edge, in units of the member's radius. `a_mark` holds shape + 8 at-risk + 16 seed + 32 faded.
 */
export const vertexShader = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_mark;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec2 v_place;
varying float v_mark;
varying float v_pixel;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 corner = 4.0 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * corner, 1)).xy, 0, 1);
  v_place = corner;
  v_mark = a_mark;
  v_pixel = u_correctionRatio * 2.0 / radius;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

export const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_place;
varying float v_mark;
varying float v_pixel;

uniform vec3 u_ink;

float box(vec2 p, float half_width) {
  vec2 d = abs(p) - half_width;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float triangle(vec2 p) {
  p.y += 0.12;
  vec2 q = vec2(abs(p.x), p.y);
  return max(dot(q, vec2(0.866, 0.5)) - 0.58, -q.y - 0.62);
}

float edge(float shape, vec2 p) {
  if (shape < 0.5 || (shape > 2.5 && shape < 3.5)) return box(p, 0.84);
  if (shape < 1.5) return length(p) - 1.0;
  if (shape < 2.5) return triangle(p);
  if (shape < 4.5) return (abs(p.x) + abs(p.y) - 1.25) * 0.7071;
  return length(p) - 0.62;
}

vec4 over(vec4 under, vec3 colour, float alpha) {
  return vec4(colour * alpha, alpha) + under * (1.0 - alpha);
}

float line(float distance_to_line, float half_width) {
  return 1.0 - smoothstep(half_width, half_width + v_pixel, abs(distance_to_line));
}

void main() {
  float faded = step(32.0, v_mark);
  float mark = v_mark - 32.0 * faded;
  float seed = step(16.0, mark);
  mark -= 16.0 * seed;
  float at_risk = step(8.0, mark);
  float shape = mark - 8.0 * at_risk;
  float d = edge(shape, v_place);

  #ifdef PICKING_MODE
  if (d > 0.3) discard;
  gl_FragColor = v_color;
  #else
  float outlined = step(2.5, shape) * (1.0 - step(3.5, shape));
  float thin = max(0.05, v_pixel * 0.5);
  vec4 drawn = vec4(0.0);
  drawn = over(drawn, v_color.rgb, 1.0 - smoothstep(0.0, v_pixel, d));
  drawn = over(drawn, u_ink, line(d, thin) * 0.35);
  drawn = over(drawn, vec3(0.09, 0.13, 0.17), line(d + 0.2, max(0.1, v_pixel * 0.6)) * outlined);
  drawn = over(drawn, u_ink, line(d - 0.34, max(0.07, v_pixel * 0.6)) * seed);
  drawn = over(
    drawn,
    vec3(0.0, 0.62, 0.451),
    line(length(v_place) - 1.72, max(0.13, v_pixel)) * at_risk
  );
  gl_FragColor = drawn * mix(1.0, 0.16, faded);
  #endif
}
`;
