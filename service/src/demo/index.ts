export { fillDemo } from './fill-demo.ts';
export { listDemoSeeds } from './list-seeds.ts';
export { demoStorage } from './storage.ts';
export { demoWorld, isSynthetic } from './world.ts';
