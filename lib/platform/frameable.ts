/** Pages of ours that our own screens may show in a frame: what followers read, where nobody is signed in. */
export function isFrameable(pathname: string): boolean {
  return isShipped(pathname) || /^\/a\/(?:preview\/)?[^/]+\/?$/.test(pathname);
}

/** Those of them that come with the desk and hold nothing that anybody wrote. */
export function isShipped(pathname: string): boolean {
  return /^\/demo\/[^/.]+\/?$/.test(pathname);
}
