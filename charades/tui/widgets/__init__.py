"""Small pieces that screens are made of. Each shows one thing and knows nothing of the round around it."""
