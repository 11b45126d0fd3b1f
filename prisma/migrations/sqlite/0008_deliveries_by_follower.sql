-- Deliveries are entered under their followers afterwards, by a reader; the index was written while followers waited.
CREATE TABLE "FollowerDelivery" (
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "deliveryId" INTEGER NOT NULL,

    PRIMARY KEY ("accountId", "openid", "deliveryId")
) WITHOUT ROWID;

-- The old index has them in this order, so what is there costs a second or two a million.
INSERT INTO "FollowerDelivery" ("accountId", "openid", "deliveryId")
SELECT "accountId", "openid", "id" FROM "Delivery" ORDER BY "accountId", "openid", "id";
INSERT INTO "ReadingPlace" ("reader", "readTo")
SELECT 'deliveries.byFollower', coalesce(max("id"), 0) FROM "Delivery";

-- DropIndex
DROP INDEX "Delivery_accountId_openid_id_idx";
