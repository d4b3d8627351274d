import 'i18next';
import type { dictionary } from './dictionary.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: (typeof dictionary)['nb'];
  }
}
