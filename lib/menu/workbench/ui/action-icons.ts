import {
  type Icon,
  IconAlbum,
  IconApps,
  IconArticle,
  IconCamera,
  IconFileText,
  IconLibraryPhoto,
  IconMapPin,
  IconMessage2,
  IconMessage2Question,
  IconNews,
  IconPhotoPlus,
  IconScan,
  IconWorld,
} from "@tabler/icons-react";
import type { ActionType } from "@/lib/menu/action-types";

export const ACTION_ICONS: Readonly<Record<ActionType, Icon>> = {
  click: IconMessage2,
  media: IconLibraryPhoto,
  article: IconNews,
  view: IconWorld,
  miniprogram: IconApps,
  articleViewLimited: IconArticle,
  viewLimited: IconFileText,
  scancodeWaitmsg: IconMessage2Question,
  scancodePush: IconScan,
  picPhotoOrAlbum: IconPhotoPlus,
  picSysphoto: IconCamera,
  picWeixin: IconAlbum,
  locationSelect: IconMapPin,
};
