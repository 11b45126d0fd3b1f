/** Set by the front server from the connection; what a client sends under this name is overwritten. */
export const CLIENT_ADDRESS_HEADER = "x-mpdesk-client";
