import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:3000';

/** Packages of the design system that do nothing when merely loaded, though they do not say so. */
const QUIET = /node_modules\/(@digdir\/designsystemet-react|@floating-ui|@tanstack|@navikt\/aksel-icons|tabbable)\//;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/graphql': api, '/api': api, '/health': api } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: QUIET, sideEffects: false }] } },
  },
});
