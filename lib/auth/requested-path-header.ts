/** Set by the front server: the address of the page that was asked for, which a server component cannot learn otherwise. */
export const REQUESTED_PATH_HEADER = "x-mpdesk-path";
