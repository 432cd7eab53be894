import { defineCode } from './define.ts';

export const planCodes = {} as const;
