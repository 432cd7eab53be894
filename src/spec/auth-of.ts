import type { Auth } from './generated/capacity-spec.ts';
import type { ChosenProfile } from './profile.ts';

/** The spec's credentials; without any, the profile's way to log in, else none. */
export const authOf = (auth: Auth | undefined, profile: ChosenProfile | undefined): Auth =>
  auth ?? { type: profile?.profile.auth ? 'oauth2-client-credentials' : 'none' };
