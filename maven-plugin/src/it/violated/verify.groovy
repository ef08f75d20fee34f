def log = new File(basedir, 'build.log').text

assert log =~ /(?m)^\[ERROR\]   VIOLATED +enough: serving >= QUORUM +policies\/tier\.interlock:23$/
assert log.contains('[ERROR]     `Performance` and `Cost` together break `enough` in 2 steps; ' +
        'each alone is proved safe.')
assert log.contains('1 violation, see policies/tier.interlock:23')
assert log.contains('BUILD FAILURE')
assert log.contains('MojoFailureException')
assert !log.contains('\tat ')
