import type { Session } from '../session.ts';
import { localToken, moderatorToken } from './local-token.ts';
import { PEOPLE, type Person } from './people.ts';

/** Per tab, so that two tabs can be two people. */
const STORED = 'order-requests.person';

export async function signInAs(person: Person): Promise<Session> {
  const isModerator = person.role === 'moderator';
  const newToken = () =>
    isModerator ? moderatorToken(person.userId) : localToken({ sub: person.userId });
  let token = await newToken();
  sessionStorage.setItem(STORED, person.userId);
  return {
    userId: person.userId,
    name: person.name,
    isModerator,
    accessToken: () => token,
    renew: async () => {
      token = await newToken();
      return true;
    },
    signOut: async () => sessionStorage.removeItem(STORED),
  };
}

export async function restoreSession(): Promise<Session | undefined> {
  const userId = sessionStorage.getItem(STORED);
  const person = PEOPLE.find((candidate) => candidate.userId === userId);
  return person && signInAs(person);
}
