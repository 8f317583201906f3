/** What the work threw. @throws Error if it threw nothing */
export const thrownBy = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('did not throw');
};
