import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fakeServices } from './test/fake/plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const SERVICES: Record<string, string> = { '/api': 'http://localhost:8080', '/console-config.json': 'http://localhost:8080' };

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'fake' ? [fakeServices()] : [])],
  resolve: { alias: { '@': here('./src') } },
  server: {
    port: 5173,
    proxy: mode === 'fake' ? {} : SERVICES,
  },
  build: {
    outDir: process.env.WEBUI_OUT ?? 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'jsdom',
    include: ['test/**/*.test.{ts,tsx}'],
  },
}));
