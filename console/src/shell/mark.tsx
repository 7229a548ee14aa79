/** The mark: a breakwater over two waves. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <path d="M8 14 16 7l8 7" className="mark-wall" />
      <path d="M6 20c3.3 0 3.3-2.4 6.6-2.4S16 20 19.4 20s3.3-2.4 6.6-2.4" className="mark-near" />
      <path d="M6 25c3.3 0 3.3-2.4 6.6-2.4S16 25 19.4 25s3.3-2.4 6.6-2.4" className="mark-far" />
    </svg>
  );
}
