import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/graphql': api, '/api': api, '/health': api } },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022' },
});
