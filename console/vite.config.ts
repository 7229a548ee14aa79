import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** For work on the console: `breakwater serve` on its own port, its answers passed through. */
const service = process.env.BREAKWATER_SERVICE ?? 'http://127.0.0.1:7373';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    // Charts and the graph are files of their own, loaded when they are looked at.
    chunkSizeWarningLimit: 700,
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/v1': service, '/openapi.json': service } },
});
