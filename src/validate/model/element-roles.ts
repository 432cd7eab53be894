import { ELEMENT_ROLES } from '../generated/element-roles.ts';

const none: readonly string[] = [];
const rolesByType = new Map(
  Object.entries(ELEMENT_ROLES).flatMap(([roles, types]) => {
    const list = roles.split(' ');
    return types.split(' ').map((type): [string, readonly string[]] => [type, list]);
  }),
);

/** What an element class is to JMeter; nothing for a class that nobody knows. */
export const rolesOf = (type: string): readonly string[] => rolesByType.get(type) ?? none;
