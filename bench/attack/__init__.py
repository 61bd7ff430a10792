"""An attack on the whole program: kills, damage, nonsense, strangers, floods, a full disk."""
