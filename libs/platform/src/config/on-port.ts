import { Environment } from './environment.js';

/** The same environment on another port; where people reach Setu follows if it was not said. */
export const onPort = (environment: Environment, port: number): Environment => {
  const local = `http://localhost:${environment.HTTP_PORT}`;
  const moved = { HTTP_PORT: port, ...(environment.PUBLIC_URL === local && { PUBLIC_URL: `http://localhost:${port}` }) };
  return Object.freeze(Object.assign(new Environment(), environment, moved));
};
