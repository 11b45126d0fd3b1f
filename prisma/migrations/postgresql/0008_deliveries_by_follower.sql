-- Deliveries are entered under their followers afterwards, by a reader, which begins with the first one: copying them here
-- would keep followers waiting whose deliveries other processes store meanwhile. Until all are entered, a follower's are
-- found by the old index, so it stays; a migration of a later release drops "Delivery_accountId_openid_id_idx".
CREATE TABLE "FollowerDelivery" (
    "accountId" TEXT NOT NULL,
    "openid" TEXT NOT NULL,
    "deliveryId" INTEGER NOT NULL,

    CONSTRAINT "FollowerDelivery_pkey" PRIMARY KEY ("accountId","openid","deliveryId")
);
