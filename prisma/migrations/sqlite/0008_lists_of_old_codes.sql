-- 0004 gave codes that were there before it an empty text, which is no JSON, where it meant an empty list.
UPDATE "QrCode" SET "labels" = '[]' WHERE "labels" = '';
UPDATE "QrCode" SET "replies" = '[]' WHERE "replies" = '';
UPDATE "QrCode" SET "pausedReplies" = '[]' WHERE "pausedReplies" = '';
UPDATE "QrCode" SET "tags" = '[]' WHERE "tags" = '';
