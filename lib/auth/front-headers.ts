// What the front server tells the desk of a request; what a client sends under these names is overwritten.

/** Where the connection comes from. */
export const CLIENT_ADDRESS_HEADER = "x-mpdesk-client";

/** The address of the page that was asked for, which a server component cannot learn otherwise. */
export const REQUESTED_PATH_HEADER = "x-mpdesk-path";
