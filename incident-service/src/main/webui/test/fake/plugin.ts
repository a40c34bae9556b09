import type { Plugin } from 'vite';
export function fakeServices(): Plugin { return { name: 'fake-services' }; }
