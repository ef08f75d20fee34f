def log = new File(basedir, 'build.log').text

assert log.contains('interlock-maven-plugin')
assert log =~ /(?m)^\[INFO\]   holds +enough /
assert !log.contains('[WARNING]   ')
assert log.contains('BUILD SUCCESS')
