/** The variable by which a function goes by the machine's clock, whatever the runner's was moved to. */
export const machineClock = 'LOCAL_MACHINE_CLOCK';
