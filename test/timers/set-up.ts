process.env.TIMERS = 'scheduler';
