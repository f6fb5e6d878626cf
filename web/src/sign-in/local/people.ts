/** Who one can be in the local runner. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly role: 'customer' | 'pro' | 'moderator';
}

export const CUSTOMER: Person = { userId: 'robin', name: 'Robin', role: 'customer' };
export const PRO: Person = { userId: 'jo', name: 'Jo', role: 'pro' };
const MODERATOR: Person = { userId: 'mika', name: 'Mika', role: 'moderator' };

export const PEOPLE: readonly Person[] = [CUSTOMER, PRO, MODERATOR];
