def log = new File(basedir, 'build.log').text

assert log.contains('no policies in policies: there is no .interlock file; ' +
        'set interlock.failIfNoPolicies=false if none are needed here')
assert log.contains('BUILD FAILURE')
