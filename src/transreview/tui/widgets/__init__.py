"""The parts of the desk around the grid."""
