import { Lazy } from 'aws-cdk-lib';
import {
  OAuthScope,
  ResourceServerScope,
  type UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';

/** The ways back are read last: the page's address is made from the API, which knows this client. */
export function addPeopleClient(
  pool: UserPool,
  ways: { readonly in: string[]; readonly out: string[] },
): UserPoolClient {
  return pool.addClient('People', {
    generateSecret: false,
    authFlows: { userSrp: true },
    preventUserExistenceErrors: true,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: Lazy.list({ produce: () => ways.in }),
      logoutUrls: Lazy.list({ produce: () => ways.out }),
    },
  });
}

/** The marketplace's back end signs in with credentials of its own. */
export function addMachineClient(pool: UserPool): UserPoolClient {
  const ordersWrite = new ResourceServerScope({
    scopeName: 'orders.write',
    scopeDescription: 'Register paid orders and read every order',
  });
  const server = pool.addResourceServer('ResourceServer', {
    identifier: 'order-requests',
    scopes: [ordersWrite],
  });
  return pool.addClient('Machine', {
    generateSecret: true,
    oAuth: {
      flows: { clientCredentials: true },
      scopes: [OAuthScope.resourceServer(server, ordersWrite)],
    },
  });
}
