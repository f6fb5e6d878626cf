import * as restate from '@restatedev/restate-sdk';

/*
 * Orders as Restate has them: an object for each, its state in two values as it is in two items here,
 * and a delayed call for the deadline. It checks no rules, tells nobody, and is told the time by who
 * calls, which saves it an entry in its journal.
 */
const afterWindow = restate.rpc.sendOpts({ delay: { hours: 48 } });

const changed = (ctx, order, event) => {
  ctx.set('order', order);
  ctx.set(`change-${order.version}`, { at: order.updatedAt, events: [event] });
};

const pendingIn = (order, requestId) => order?.pendingRequest?.requestId === requestId;

const order = restate.object({
  name: 'order',
  handlers: {
    place: async (ctx, { at, ...body }) => {
      const placed = { ...body, orderId: ctx.key, version: 1, createdAt: at, updatedAt: at };
      changed(ctx, placed, { event: 'order_placed', data: body });
      return placed;
    },

    open: async (ctx, { at, ...form }) => {
      const before = await ctx.get('order');
      if (!before || before.pendingRequest) throw new restate.TerminalError('It cannot be opened');
      const version = before.version + 1;
      const requestId = `${ctx.key}-${version}`;
      const pendingRequest = { requestId, type: form.type, openedAt: at };
      const event = { event: 'request_opened', data: { requestId, ...form } };
      changed(ctx, { ...before, version, updatedAt: at, pendingRequest }, event);
      ctx.objectSendClient({ name: 'order' }, ctx.key).expire({ requestId }, afterWindow);
      return { ...pendingRequest, form };
    },

    answer: async (ctx, { at, requestId, ...answer }) => {
      const { pendingRequest, ...before } = (await ctx.get('order')) ?? {};
      if (!pendingIn({ pendingRequest }, requestId))
        throw new restate.TerminalError('It is closed');
      const event = { event: 'request_declined', data: { requestId, ...answer } };
      changed(ctx, { ...before, version: before.version + 1, updatedAt: at }, event);
      return { ...pendingRequest, status: 'declined' };
    },

    expire: async (ctx, { requestId }) => {
      const { pendingRequest, ...before } = (await ctx.get('order')) ?? {};
      if (!pendingIn({ pendingRequest }, requestId)) return;
      const event = { event: 'request_expired', data: { requestId } };
      changed(ctx, { ...before, version: before.version + 1 }, event);
    },
  },
});

await restate.serve({ services: [order], port: Number(process.env.PORT) });
