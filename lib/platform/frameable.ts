/** Pages of ours that our own screens may show in a frame: what followers read, where nobody is signed in. */
export function isFrameable(pathname: string): boolean {
  return /^\/demo\/[^/.]+\/?$/.test(pathname) || /^\/a\/(?:preview\/)?[^/]+\/?$/.test(pathname);
}
